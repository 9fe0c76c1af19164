using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Domain.Identifiers;

namespace Quire.Api.Publishing;

/// <summary>What is asked of every import beside its body.</summary>
internal static class ImportParameters
{
    public static readonly QueryParameter Release = new("release", QueryKind.Flag, "Publish it at once, as version 1.0.");

    private static readonly QueryParameter Pid = new(
        "pid",
        QueryKind.Text,
        "Persistent identifier of the dataset, unless the body has it."
    );

    private static readonly QueryParameter PersistentIdentifier = new(
        "persistentId",
        QueryKind.Text,
        "The same, as some clients call it."
    );

    public static IReadOnlyList<QueryParameter> All { get; } = [Pid, PersistentIdentifier, Release];

    /// <summary>The identifier asked for; null for none.</summary>
    /// <exception cref="RepositoryException">It is none.</exception>
    public static PersistentId? PidOf(Call call) =>
        (call.Query(Pid) ?? call.Query(PersistentIdentifier)) is not { } sent ? null
        : !sent.All(IsAllowed) ? throw ImportRequestErrors.CharactersNotAllowed()
        : PersistentId.TryParse(sent, out var given) ? given
        : throw ImportRequestErrors.IdentifierMalformed(sent);

    public static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '/' or ':' or '-';
}
