"""Messages, and the authenticity check that every one of them passes."""
