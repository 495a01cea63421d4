"""A busy machine is no bug: an example may take as long as it takes; what must be fast is measured by its own test."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
