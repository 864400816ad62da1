"""The Train page: the transport row, the live curves, the recipe and the figures of a run.

The page itself is in gui.train_page.page; others read the curves of a run here without loading all of it.
"""
