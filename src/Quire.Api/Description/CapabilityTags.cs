namespace Quire.Api.Description;

/// <summary>The capabilities endpoints are grouped by.</summary>
internal static class CapabilityTags
{
    public static IReadOnlyList<(string Name, string Description)> All =>
        [
            ("Collections", "Collections (called dataverses on the wire): the tree, its settings, what is in it."),
            ("Datasets", "Datasets and their versions: metadata, locks, citation."),
            ("Publishing", "The way of a dataset to the public: review, publication, deaccession."),
            ("Files", "Files of datasets: adding, describing, listing, downloading."),
            ("Export", "Metadata of published datasets in other formats."),
            ("Search", "Finding collections, datasets and files; the index behind it."),
            ("Metadata", "Metadata blocks, fields and vocabularies."),
            ("Access", "Roles, assignments, groups, licences and terms."),
            ("Accounts", "Accounts and API tokens."),
            ("Identifiers", "Persistent identifiers."),
            ("Storage", "Object stores, quotas, direct upload."),
            ("Ingest", "Tabular data made from uploaded files."),
            ("Harvesting", "Metadata for other repositories and from them."),
            (
                "Deposit",
                "Deposits of other programs over SWORD v2, in XML; an API token is the user name of basic authentication."
            ),
            ("Metrics", "Counts over time."),
            ("Feedback", "Messages to the contacts of collections and datasets."),
            ("Administration", "Settings and facts of the installation."),
            ("Operations", "For whoever runs the server: health."),
        ];
}
