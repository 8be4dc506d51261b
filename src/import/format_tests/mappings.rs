//! Files that are read by a mapping.

use super::*;
