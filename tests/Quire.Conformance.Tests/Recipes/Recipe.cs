namespace Quire.Conformance.Tests.Recipes;

/// <summary>
/// A request as a guide shows it, with what must come back. <c>{name}</c> stands for a value known so far.
/// </summary>
/// <param name="Call">Method and address, sent exactly like this.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Shape"> What the answer must hold, as paths into its JSON: <c>data.id</c> is there, <c>data.alias=x</c> has that
/// value, <c>message~x</c> contains it, <c>data#=2</c> has so many items, <c>!data.x</c> is absent. A bare <c>~x</c> looks into
/// the text of any answer. </param>
internal sealed record Recipe(string Call, int Status, params string[] Shape)
{
    /// <summary>Sent as <c>X-Dataverse-key</c>.</summary>
    public string? Token { get; init; }

    public string? Body { get; init; }

    /// <summary>Content type of the body; null sends none, as <c>curl --upload-file</c> does.</summary>
    public string? ContentType { get; init; }

    /// <summary>A file and its <c>jsonData</c>, sent as a form; either may be missing.</summary>
    public (string? File, string? Content, string? Json)? Form { get; init; }

    /// <summary>Values to keep for later recipes: name and path.</summary>
    public (string Name, string Path)[] Keep { get; init; } = [];

    /// <summary>Asked again until the answer fits, for what happens beside the request.</summary>
    public bool Until { get; init; }

    /// <summary>What <c>curl -d</c> sends unless told otherwise.</summary>
    public const string FormText = "application/x-www-form-urlencoded";
    public const string Json = "application/json";
}
