using Quire.Domain.Errors;

namespace Quire.Repository.Administration.Tools;

/// <summary>Refusals about external tools.</summary>
internal static class ToolErrors
{
    public static RepositoryException NotFound(long tool) =>
        Refuse.BadRequest("tool.external.not-found", $"External tool not found with id: {tool}");

    public static RepositoryException FieldMissing(string field) =>
        Refuse.BadRequest("tool.manifest.missing", $"{field} is required.");

    public static RepositoryException TypeUnknown() =>
        Refuse.BadRequest("tool.manifest.type", $"Type must be one of these values: [explore, configure, preview, query].");

    public static RepositoryException ScopeUnknown() =>
        Refuse.BadRequest("tool.manifest.scope", $"Scope must be one of these values: [dataset, file].");

    public static RepositoryException MethodUnknown() =>
        Refuse.BadRequest("tool.manifest.method", $"httpMethod must be GET or POST; of an allowed call, PUT or DELETE too.");

    public static RepositoryException NoAddress() =>
        Refuse.BadRequest("tool.manifest.address", $"toolUrl must be an http or https address.");

    public static RepositoryException NoTemplate(string template) =>
        Refuse.BadRequest("tool.manifest.template", $"'{template}' must be a path of this server that begins with /api/.");

    public static RepositoryException MinutesOutOfRange(int most) =>
        Refuse.BadRequest("tool.manifest.minutes", $"timeOut of an allowed call must be 1 to {most} minutes.");

    public static RepositoryException WordUnknown(string word) =>
        Refuse.BadRequest("tool.manifest.word", $"Unknown reserved word: {word}");

    public static RepositoryException WordNotForScope(string word, string scope) =>
        Refuse.BadRequest("tool.manifest.word-scope", $"Tools of the scope {scope} are not told {word}.");

    public static RepositoryException WordMissing(string words) =>
        Refuse.BadRequest("tool.manifest.word-missing", $"One of the following reserved words is required: {words}.");

    public static RepositoryException TooMany(int most) =>
        Refuse.BadRequest(
            "tool.manifest.too-many",
            $"There are {most} tools at the most, and each has {most} parameters and calls."
        );

    public static RepositoryException NotForDatasets() =>
        Refuse.BadRequest("tool.scope.no-dataset", $"External tool does not have dataset scope.");

    public static RepositoryException NotForFiles() =>
        Refuse.BadRequest("tool.scope.no-file", $"External tool does not have file scope.");

    public static RepositoryException OtherType(string tool, string file) =>
        Refuse.BadRequest("tool.type.other", $"External tool content type ({tool}) does not match file content type ({file}).");

    public static RepositoryException RequirementsUnmet() =>
        Refuse.BadRequest("tool.requirements.unmet", $"External tool requirements not met for this file.");

    public static RepositoryException EntryNotFound() => Refuse.BadRequest("tool.file.no-entry", $"FileMetadata not found.");

    public static RepositoryException DatasetClosed() =>
        Refuse.Rule(
            "tool.dataset.closed",
            $"You do not have permission to access this dataset with the requested external tool."
        );

    public static RepositoryException FileClosed() =>
        Refuse.Rule("tool.file.closed", $"You do not have permission to access this file with the requested external tool.");
}
