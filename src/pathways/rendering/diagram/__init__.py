"""The graph as pictures: a credential's requirements, and the map of all."""
