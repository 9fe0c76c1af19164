namespace Quire.Api.Tests.Access.Permissions;

/// <summary>Something given: names for paths and bodies, and where to look for what changed.</summary>
internal sealed class Place(Dictionary<string, string> names, params string[] watched)
{
    /// <summary>Paths that show everything a call could have changed.</summary>
    public IReadOnlyList<string> Watched => [.. watched.Select(Fill)];

    /// <summary>A text with the names in it filled in; <c>{new}</c> becomes a name nobody has used.</summary>
    public string Fill(string text) =>
        names
            .Aggregate(text, (t, name) => t.Replace("{" + name.Key + "}", name.Value, StringComparison.Ordinal))
            .Replace("{new}", Testing.Make.Name("n"), StringComparison.Ordinal);
}
