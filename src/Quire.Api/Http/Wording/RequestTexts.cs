namespace Quire.Api.Http.Wording;

/// <summary>
/// How requests that cannot be read are spoken of on the wire, and what stands against them on the side of the server.
/// </summary>
internal static class RequestTexts
{
    private const string NoJson = "Error parsing Json: ";

    // What is said of files beside their bytes, and of many files uploaded before, had readers of their own.
    private static readonly string[] Descriptions = ["AddFile", "ReplaceFile", "UpdateFileMetadata"];
    private static readonly string[] Uploads = ["AddFile", "ReplaceFile"];
    private static readonly string[] Registrations = ["RegisterFiles", "RegisterReplacements"];

    public static IReadOnlyList<RefusalText> All { get; } =
    [
        .. Json("request.json.malformed", "{problem}", ["UpdateFileMetadata"]),
        RefusalText.Of("request.json.malformed", "Error in parsing provided json") with
        {
            At = Uploads,
        },
        .. Json(
            "request.text.escape-not-kept",
            "a text holds the escape {escape}, which stands for no character that can be kept.",
            Descriptions
        ),
        RefusalText.Of("request.json.null-in-list", NoJson + "a list holds null where a value is expected."),
        RefusalText.Of("request.json.empty", NoJson + "the body is empty."),
        RefusalText.Of("request.json.no-names", NoJson + "the body must be a JSON array of names."),
        RefusalText.Of(
            "request.endpoint.unknown",
            "'{path}' endpoint does not exist on this server. "
                + "Please check your code for typos, or consult our API guide at http://guides.dataverse.org."
        ) with
        {
            AsFramework = true,
        },
        RefusalText.Of(
            "request.endpoint.method-not-supported",
            "API endpoint does not support this method. Consult our API guide at http://guides.dataverse.org."
        ) with
        {
            Status = 405,
            AsFramework = true,
        },
        RefusalText.Of("request.condition.failed") with
        {
            Status = 412,
        },
        RefusalText.Of("request.range.beyond-end") with
        {
            Status = 416,
        },
        RefusalText.Of("server.content.damaged") with
        {
            Status = 500,
        },
        RefusalText.Of("server.storage.full") with
        {
            Status = 507,
        },
        RefusalText.Of("server.database.full") with
        {
            Status = 507,
        },
        RefusalText.Of("server.failure.unexpected") with
        {
            Status = 500,
        },
    ];

    private static IReadOnlyList<RefusalText> Json(string code, string text, string[] descriptions) =>
        [
            RefusalText.Of(code, NoJson + text),
            RefusalText.Of(code, "Exception parsing provided json: " + text) with
            {
                At = descriptions,
            },
            RefusalText.Of(code, "Json Parsing Exception :" + text) with
            {
                At = Registrations,
            },
        ];
}
