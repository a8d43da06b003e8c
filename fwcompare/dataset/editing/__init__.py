"""A comparison's file changed in its text: one edit touches its own lines, and nothing else."""
