"""The questions as Python asks them: of today where no day is told, and of nothing that was not read.

The core takes a day and a record whose names were looked up; here a missing day is today, a record that was
made by hand is looked up first, and an argument of a wrong kind is told.
"""
