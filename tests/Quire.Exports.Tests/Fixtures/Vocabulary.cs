using System.Collections.Concurrent;

namespace Quire.Exports.Tests.Fixtures;

/// <summary>What a vocabulary states of its terms. Only statements between terms are kept, not labels and comments.</summary>
internal sealed class Vocabulary
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Rdfs = "http://www.w3.org/2000/01/rdf-schema#";
    private const string Owl = "http://www.w3.org/2002/07/owl#";
    private const string Schema = "http://schema.org/";

    private static readonly string[] PropertyKinds = [Rdf + "Property", Owl + "ObjectProperty", Owl + "DatatypeProperty"];
    private static readonly string[] ClassKinds = [Rdfs + "Class", Owl + "Class"];
    private static readonly ConcurrentDictionary<string, Vocabulary> Read = new(StringComparer.Ordinal);

    private readonly ILookup<(string Subject, string Predicate), string> _statements;

    // N-Triples and N-Quads: one statement a line, the graph of a quad after the object.
    private Vocabulary(string file) =>
        _statements = File.ReadLines(file)
            .Select(line => line.Split(' ', 4))
            .Where(parts => parts.Length == 4 && parts.Take(3).All(part => part.StartsWith('<')))
            .ToLookup(parts => (parts[0][1..^1], parts[1][1..^1]), parts => parts[2][1..^1]);

    public static Vocabulary SchemaOrg => Of(Published.Vocabulary("schema"));

    public static Vocabulary DcTerms => Of(Published.Vocabulary("dcterms"));

    public static Vocabulary DcElements => Of(Published.Vocabulary("dc11"));

    public static Vocabulary DcTypes => Of(Published.Vocabulary("dcmitype"));

    public static Vocabulary Prov => Of(Published.Vocabulary("prov"));

    /// <summary>Written for these tests, as no package has it.</summary>
    public static Vocabulary Ore => Of(Path.Combine(AppContext.BaseDirectory, "Schemas", "ore.nt"));

    /// <summary>Written for these tests, as no package has it.</summary>
    public static Vocabulary Croissant => Of(Path.Combine(AppContext.BaseDirectory, "Schemas", "croissant.nt"));

    public bool IsProperty(string term) => Objects(term, Rdf + "type").Intersect(PropertyKinds).Any();

    public bool IsClass(string term) => Objects(term, Rdf + "type").Intersect(ClassKinds).Any();

    /// <summary>Whether the vocabulary recommends another term in its place.</summary>
    public bool IsSuperseded(string term) => Objects(term, Schema + "supersededBy").Any();

    /// <summary>Whether a property may be said of something of that type; one without a domain may be said of anything.</summary>
    public bool CanSay(string property, string ofType) =>
        Objects(property, Schema + "domainIncludes").Concat(Objects(property, Rdfs + "domain")).ToList() is var domain
        && (domain.Count == 0 || domain.Intersect(WithSuperclasses(ofType)).Any());

    /// <summary>The types of which the values of a property are.</summary>
    public IReadOnlyCollection<string> Range(string property) =>
        [.. Objects(property, Schema + "rangeIncludes"), .. Objects(property, Rdfs + "range")];

    public IReadOnlySet<string> WithSuperclasses(string type)
    {
        var all = new HashSet<string>(StringComparer.Ordinal) { type };
        var open = new Queue<string>(all);
        while (open.TryDequeue(out var next))
        {
            Objects(next, Rdfs + "subClassOf").Where(all.Add).ToList().ForEach(open.Enqueue);
        }

        return all;
    }

    private static Vocabulary Of(string file) => Read.GetOrAdd(file, f => new(f));

    private IEnumerable<string> Objects(string subject, string predicate) => _statements[(subject, predicate)];
}
