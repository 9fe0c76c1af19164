using Quire.Domain.Errors;

namespace Quire.Api.Http.Wording;

/// <summary>How external tools are spoken of on the wire.</summary>
internal static class ToolTexts
{
    private static readonly string[] Superusers = ["AddExternalTool", "DeleteExternalTool"];

    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("tool.external.not-found", "Could not find external tool with id of {tool}") with
        {
            At = ["GetExternalTool", "GetRegisteredExternalTool"],
        },
        RefusalText.Of("tool.external.not-found", "Could not not delete external tool with id of {tool}") with
        {
            At = ["DeleteExternalTool", "UnregisterExternalTool"],
        },
        RefusalText.Of("tool.external.not-found", "External tool not found.") with
        {
            At = ["GetDatasetToolParameters", "GetFileToolParameters"],
        },
        RefusalText.Of("request.json.malformed", "Invalid JSON format in request body") with
        {
            At = ["OpenDatasetTool"],
        },
        RefusalText.Of("request.json.malformed", "Invalid JSON format in request body.") with
        {
            At = ["OpenFileTool"],
        },
        RefusalText.Of("reading.tool.opening-malformed", "Invalid JSON format in request body.") with
        {
            At = ["OpenFileTool"],
        },
        RefusalText.Of("access.account.required", "Superusers only.") with
        {
            At = Superusers,
            Status = 403,
        },
        RefusalText.OfAll<RepositoryError.NotPermitted>() with
        {
            At = Superusers,
            Status = 403,
            Text = "Superusers only.",
        },
        RefusalText.OfAll<RepositoryError.NotFound>() with
        {
            At = ["OpenDatasetTool"],
            Text = "Dataset not found for given id: {target}",
        },
        RefusalText.OfAll<RepositoryError.NotFound>() with
        {
            At = ["OpenFileTool"],
            Text = "File not found for given id: {target}",
        },
    ];
}
