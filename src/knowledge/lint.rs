//! Checks of the data that are too slow or too strict for every start.
