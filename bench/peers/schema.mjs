/** The part of our contract that the measured list needs, for servers that are given a schema as text. */
export const SCHEMA = `
  scalar DateTime
  type Text { vi: String! en: String! }
  type Nomination {
    id: ID! award: ID! nomineeKind: String! nomineeName: String! unitName: Text! state: String! votesInFavour: Int present: Int
    receiptNumber: String sentAt: DateTime createdAt: DateTime! version: Int!
  }
  type Edge { node: Nomination! }
  type Connection { edges: [Edge!]! }
  type Query { nominations(award: ID!): Connection! }
`;
