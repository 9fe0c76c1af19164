namespace Quire.Search.Lucene.Documents;

/// <summary>
/// Names inside the index. Each type of analysis has its own name space, so a metadata field that changes its type from one
/// block version to the next cannot clash with what is indexed already.
/// </summary>
internal static class IndexNames
{
    public const string Id = "#id";
    public const string Revision = "#revision";
    public const string EntityId = "#entity";
    public const string Kind = "#kind";
    public const string Collection = "#collection";
    public const string Reader = "#reader";
    public const string Present = "#present";
    public const string Boxes = "#boxes";
    public const string Payload = "#payload";
    public const string NameOrder = "#name";
    public const string DateOrder = "#date";

    /// <summary>Breaks ties, so that pages stay apart while documents are rewritten.</summary>
    public const string Tie = "#tie";

    public const string TextPrefix = "t:";

    public static string Of(string field, SearchFieldType type) =>
        type switch
        {
            SearchFieldType.Text => TextPrefix + field,
            SearchFieldType.Keyword => field == SearchFields.Id ? Id : "k:" + field,
            SearchFieldType.Date => "d:" + field,
            SearchFieldType.Number => "n:" + field,
            _ => "i:" + field,
        };

    public static string WireName(SearchKind kind) =>
        kind switch
        {
            SearchKind.Collection => "dataverses",
            SearchKind.Dataset => "datasets",
            _ => "files",
        };
}
