"""A sheet of the golden workbook: its head, its rows, and the names of its columns for formulas."""


class Sheet:
    def __init__(self, name, head):
        self.name = name
        self.head = list(head)
        self.rows = []

    def letter(self, column):
        """The letter of a column by its head."""
        index = self.head.index(column)
        return chr(65 + index) if index < 26 else chr(64 + index // 26) + chr(65 + index % 26)
