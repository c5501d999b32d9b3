"""What National is made of: five tiles and the blocks below them."""
