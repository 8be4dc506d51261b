mod conversations;
mod first_start;
mod settings;
mod shell;
mod sign_in;
mod trouble;
