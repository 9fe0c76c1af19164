using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;

namespace Quire.Search.Lucene.Querying;

/// <summary>Everything that limits a search without changing the order of what is found.</summary>
internal static class FilterBuilder
{
    /// <summary>Null when nothing limits it.</summary>
    /// <param name="withKinds">Counting by kind looks past the kinds asked for.</param>
    public static Filter? Build(SearchQuery query, FieldNames names, QueryBuilder builder, bool withKinds)
    {
        var filters = new List<Filter>();
        if (Readers(query.Readers) is { } readers)
        {
            filters.Add(readers);
        }
        if (withKinds && query.Kinds.Count > 0)
        {
            filters.Add(
                AnyOf(IndexNames.Of(SearchFields.ObjectType, SearchFieldType.Keyword), query.Kinds.Select(IndexNames.WireName))
            );
        }
        if (query.Subtrees.Count > 0)
        {
            filters.Add(AnyOf(IndexNames.Collection, query.Subtrees.Select(id => id.ToString(CultureInfo.InvariantCulture))));
        }
        if (query.Within is { } within)
        {
            filters.Add(Within(within));
        }
        if (query.PublicationStatuses.Count > 0)
        {
            filters.Add(AnyOf(IndexNames.Of(SearchFields.PublicationStatus, SearchFieldType.Keyword), query.PublicationStatuses));
        }
        foreach (var text in query.Filters)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }
            filters.Add(new QueryWrapperFilter(builder.Build(QueryParser.Parse(text, names, strict: true))));
        }
        if (query.Near is { } near)
        {
            filters.Add(new GeoFilter(near.Bounds()));
        }
        return Join(filters);
    }

    /// <summary>What the caller may know of; null for a superuser.</summary>
    public static Filter? Readers(SearchReaders readers) =>
        readers.Terms is null ? null : AnyOf(IndexNames.Reader, readers.Terms);

    private static BooleanFilter Within(SearchPlaces places)
    {
        var parents = places.Parents.Select(id => id.ToString(CultureInfo.InvariantCulture));
        var either = new BooleanFilter();
        either.Add(AnyOf(IndexNames.Id, places.Documents), Occur.SHOULD);
        either.Add(AnyOf(IndexNames.Of(SearchFields.ParentId, SearchFieldType.Keyword), parents), Occur.SHOULD);
        return either;
    }

    private static TermsFilter AnyOf(string physical, IEnumerable<string> values)
    {
        var terms = values.Select(v => new Term(physical, v)).ToList();
        // An empty list means nobody; the library would refuse it.
        return new TermsFilter(terms.Count > 0 ? terms : [new Term(IndexNames.Id, "")]);
    }

    private static Filter? Join(List<Filter> filters)
    {
        if (filters.Count <= 1)
        {
            return filters.FirstOrDefault();
        }
        var all = new BooleanFilter();
        foreach (var filter in filters)
        {
            all.Add(filter, Occur.MUST);
        }
        return all;
    }
}
