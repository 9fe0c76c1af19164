using Quire.Repository.Search;
using Quire.Repository.Search.Index;

namespace Quire.Search.Tests;

internal static class Sample
{
    public static SearchDocument Dataset(long id, string title, params SearchField[] fields) =>
        new()
        {
            Id = $"dataset_{id}",
            EntityId = id,
            Kind = SearchKind.Dataset,
            Readers = [SearchReaders.Public],
            PublicationStatuses = ["Published"],
            Name = title,
            Fields = [Text("title", title), .. fields],
            Payload = $"{{\"id\":{id}}}",
        };

    public static SearchDocument Draft(long id, string title, params string[] readers) =>
        Dataset(id, title) with
        {
            Id = $"dataset_{id}_draft",
            Readers = readers,
            PublicationStatuses = ["Unpublished", "Draft"],
        };

    public static SearchDocument Collection(long id, string name, params long[] path) =>
        new()
        {
            Id = $"dataverse_{id}",
            EntityId = id,
            Kind = SearchKind.Collection,
            Readers = [SearchReaders.Public],
            Name = name,
            Collections = [.. path, id],
        };

    public static SearchDocument File(long id, string label, SearchFile? facts = null) =>
        new()
        {
            Id = $"datafile_{id}",
            EntityId = id,
            Kind = SearchKind.File,
            Readers = [SearchReaders.Public],
            Name = label,
            File = facts ?? new SearchFile(),
        };

    public static SearchField Text(string name, params string[] values) => new(name, SearchFieldType.Text, values);

    public static SearchField Facet(string name, params string[] values) =>
        new(name, SearchFieldType.Text, values) { FacetName = name + "_ss" };
}
