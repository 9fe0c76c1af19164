using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>
/// One difference between what a refusal is and what clients of the Dataverse API are told. In a text, <c>{name}</c> stands for a
/// value of the refusal, <c>{target}</c> for what the request names its target by, <c>{path}</c> for its path, and
/// <c>{message}</c> for what would be said without this line.
/// </summary>
internal sealed record RefusalText
{
    private RefusalText(string key) => Key = key;

    /// <summary>The code of a refusal, the capability it begins with, or the name of a kind.</summary>
    public string Key { get; }

    /// <summary>The endpoints it is for, by name; none for all.</summary>
    public IReadOnlyList<string> At { get; init; } = [];

    /// <summary>Another status than that of the kind.</summary>
    public int? Status { get; init; }

    /// <summary>The text; null for the product's own.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// How <c>{problems}</c> is written, one after the other, with <c>{path}</c>, <c>{value}</c> and <c>{message}</c> of each.
    /// </summary>
    public string? EachProblem { get; init; }

    /// <summary>Told in the shape of the framework, with the request in it.</summary>
    public bool AsFramework { get; init; }

    /// <summary>A refusal, in other words.</summary>
    public static RefusalText Of(ErrorCode code, string? text = null) => new(code.Text) { Text = text };

    /// <summary>Every refusal of a capability that has no line of its own.</summary>
    public static RefusalText OfGroup(string capability, string text) => new(capability) { Text = text };

    /// <summary>
    /// Every refusal of a kind that an operation makes and that has no line of its own; what is wrong with the request itself
    /// or with the server (<c>request.…</c>, <c>server.…</c>) is told as everywhere.
    /// </summary>
    public static RefusalText OfAll<TKind>()
        where TKind : RepositoryError => new(NameOf(typeof(TKind)));

    public static string NameOf(Type kind) => kind.Name;
}
