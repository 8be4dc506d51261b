mod first_start;
mod review;
mod settings;
mod shell;
mod sign_in;
mod trouble;
