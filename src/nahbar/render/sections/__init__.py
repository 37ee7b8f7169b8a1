"""The stretches of the page, each a function from the plan to blocks."""
