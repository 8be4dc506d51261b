// What files bring in, and what an interrupted import leaves: nothing.
mod import;
