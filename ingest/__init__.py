"""From a page's bytes to a row that can be searched: everything of Dépêche that is neither a spider nor a pipeline."""
