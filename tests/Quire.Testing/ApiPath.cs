using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Quire.Testing;

/// <summary>An endpoint as <c>docs/api/openapi.json</c> describes it, which is made from the code.</summary>
/// <param name="Name">Name of the operation.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path with parameters in braces.</param>
/// <param name="Statuses">Statuses it is documented to answer with.</param>
public sealed partial record ApiPath(string Name, string Method, string Path, IReadOnlyList<int> Statuses)
{
    // Made once: tables ask for endpoints thousands of times, and making the patterns takes far longer than trying them.
    private readonly Regex _shape = new(Shape(Path), RegexOptions.None, TimeSpan.FromSeconds(5));

    public static IReadOnlyList<ApiPath> All { get; } = Read();

    /// <summary>The endpoint that answers a request; null for none.</summary>
    public static ApiPath? Of(string method, string path)
    {
        var asked = path.Split('?')[0];
        return All.Where(a => a.Method == method && a._shape.IsMatch(asked))
            // The most literal of the paths that fit is the one a router takes.
            .MinBy(a => a.Path.Count(c => c == '{'));
    }

    private static string Shape(string path) => $"^{Parameter().Replace(Regex.Escape(path), "[^/]+")}$";

    private static IReadOnlyList<ApiPath> Read()
    {
        var document = JsonNode.Parse(
            File.ReadAllText(System.IO.Path.Combine(RepositoryRoot.Path, "docs", "api", "openapi.json"))
        )!;
        return
        [
            .. from path in document["paths"]!.AsObject()
            from method in path.Value!.AsObject()
            where method.Key is "get" or "post" or "put" or "delete"
            select new ApiPath(
                method.Value!["operationId"]!.GetValue<string>(),
                method.Key.ToUpperInvariant(),
                path.Key,
                [.. method.Value!["responses"]!.AsObject().Select(r => int.Parse(r.Key))]
            ),
        ];
    }

    [GeneratedRegex(@"\\\{\w+\}", RegexOptions.None, 5000)]
    private static partial Regex Parameter();
}
