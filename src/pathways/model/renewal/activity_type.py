"""Types of activities in an issuer's tracker: what each tells of who gave an activity, and in what form."""

from pathways.model.values.base import Id, Model
from pathways.model.values.names import ProviderRef


class ActivityType(Model):
    """What a type tells: a provider, a format, or neither where the issuer does not say."""

    provider: ProviderRef | None = None
    format: Id | None = None
