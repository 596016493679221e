"""Keeping drafts on this computer: the vault (kho hồ sơ), one encrypted SQLite file a person.

Format ``kkts-vault/1``, described in ``docs/formats/vault.md``. Nothing here knows what a declaration is.
"""
