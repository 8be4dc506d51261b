SELECT customer, reply, meta FROM conv_doc WHERE id = :id
