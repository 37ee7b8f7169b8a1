"""Who is who: which records are of the same person, which may be, which never."""
