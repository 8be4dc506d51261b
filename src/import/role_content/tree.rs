//! The tree of messages of a `ChatGPT` account export: answers that were asked for again are branches.

use super::content::Content;
use crate::import::json::{Loose, Maybe};
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};

/// Nodes by their ids.
#[derive(Default, Deserialize)]
#[serde(transparent)]
pub(super) struct Tree(BTreeMap<String, Maybe<Node>>);

#[derive(Default, Deserialize)]
struct Node {
    #[serde(default)]
    parent: Loose,
    #[serde(default)]
    message: Maybe<Turn>,
}

/// A message of the tree.
#[derive(Default, Deserialize)]
pub(super) struct Turn {
    #[serde(default)]
    author: Maybe<Author>,
    #[serde(default)]
    pub(super) create_time: Loose,
    #[serde(default)]
    content: Maybe<Parts>,
    /// `all`, or the tool to which the message goes.
    #[serde(default)]
    recipient: Loose,
    #[serde(default)]
    metadata: Maybe<Metadata>,
}

#[derive(Default, Deserialize)]
struct Author {
    #[serde(default)]
    role: Loose,
}

#[derive(Default, Deserialize)]
struct Parts {
    #[serde(default)]
    content_type: Loose,
    #[serde(default)]
    parts: Content,
}

#[derive(Default, Deserialize)]
struct Metadata {
    #[serde(default)]
    is_visually_hidden_from_conversation: Value,
}

impl Turn {
    /// The word for who wrote it.
    pub(super) fn role(&self) -> Option<&str> {
        self.author.0.role.text()
    }

    /// Its text, if it was shown: no hidden message, no call of a tool, no line of thought.
    pub(super) fn shown(&mut self) -> Option<String> {
        let hidden = self.metadata.0.is_visually_hidden_from_conversation == Value::Bool(true);
        let to_all = self.recipient.text().is_none_or(|recipient| recipient == "all");
        let Maybe(parts) = &mut self.content;
        let is_text = matches!(parts.content_type.text(), None | Some("text" | "multimodal_text"));
        (!hidden && to_all && is_text).then(|| std::mem::take(&mut parts.parts.0))
    }
}

impl Tree {
    /// The messages of the branch that ends at this node, the first one first; without one, of the branch that ends
    /// at the node whose message is the latest.
    pub(super) fn branch(mut self, current: Option<&str>) -> Vec<Turn> {
        let mut next = current
            .filter(|id| self.0.contains_key(*id))
            .map_or_else(|| self.latest(), |id| Some(id.to_owned()));
        let mut seen = HashSet::new();
        let mut turns = Vec::new();
        while let Some(id) = next.filter(|id| seen.insert(id.clone())) {
            let Some(Maybe(mut node)) = self.0.remove(&id) else { break };
            turns.push(std::mem::take(&mut node.message.0));
            next = node.parent.take();
        }
        turns.reverse();
        turns
    }

    fn latest(&self) -> Option<String> {
        let time = |node: &Maybe<Node>| node.0.message.0.create_time.text()?.parse::<f64>().ok();
        let timed = self.0.iter().filter_map(|(id, node)| time(node).map(|at| (at, id)));
        timed.max_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, id)| id.clone())
    }
}
