namespace Quire.Conventions.Tests.Endpoints;

public sealed class EndpointTests
{
    // One tag per capability, and one for whoever runs the server.
    private static readonly string[] Tags =
    [
        "Collections",
        "Datasets",
        "Files",
        "Metadata",
        "Publishing",
        "Ingest",
        "Access",
        "Accounts",
        "Identifiers",
        "Storage",
        "Search",
        "Export",
        "Feedback",
        "Harvesting",
        "Deposit",
        "Metrics",
        "Administration",
        "Operations",
    ];

    [Fact]
    public void The_server_has_endpoints() => Assert.NotEmpty(ServedEndpoint.All);

    [Fact]
    public void Every_endpoint_has_a_name_of_its_own()
    {
        Assert.Empty(ServedEndpoint.All.Where(e => string.IsNullOrWhiteSpace(e.Name)).Select(e => e.ToString()));
        Assert.Empty(
            ServedEndpoint.All.GroupBy(e => e.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)
        );
    }

    [Fact]
    public void Every_endpoint_has_the_tag_of_its_capability() =>
        Assert.Empty(
            ServedEndpoint
                .All.Where(e => e.Tags.Count != 1 || !Tags.Contains(e.Tags[0]))
                .Select(e => $"{e}: {string.Join(", ", e.Tags)}")
        );

    [Fact]
    public void Every_endpoint_says_in_a_sentence_what_it_does() =>
        Assert.Empty(
            ServedEndpoint
                .All.Where(e => e.Summary is not { Length: > 10 } s || !s.EndsWith('.'))
                .Select(e => $"{e}: {e.Summary}")
        );

    [Fact]
    public void Every_endpoint_documents_its_statuses() =>
        Assert.Empty(ServedEndpoint.All.Where(e => !e.Statuses.Any(s => s is >= 200 and < 400)).Select(e => e.ToString()));

    [Fact]
    public void Every_endpoint_that_changes_something_documents_a_refusal() =>
        Assert.Empty(
            ServedEndpoint
                .All.Where(e => e.Methods is not ("GET" or "HEAD" or "GET HEAD" or "*") && !e.Statuses.Any(s => s >= 400))
                .Select(e => e.ToString())
        );

    [Fact]
    public void No_two_endpoints_answer_the_same_request() =>
        Assert.Empty(
            ServedEndpoint
                .All.SelectMany(e => e.Methods.Split(' ').Select(m => $"{m} {e.Path}"))
                .GroupBy(k => k, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .Select(g => g.Key)
        );
}
