using System.Globalization;
using System.Text.Json;
using Quire.Contracts.Administration.Tools;
using Quire.Repository.Administration.Tools;
using Quire.Repository.Data.Administration;

namespace Quire.Api.Administration.Tools;

/// <summary>Renders external tools and what they are told.</summary>
internal static class ToolJson
{
    public static ExternalTool Of(ExternalToolRecord tool) =>
        new()
        {
            Id = tool.Id,
            DisplayName = tool.DisplayName,
            ToolName = tool.ToolName,
            Description = tool.Description,
            Types = tool.Types,
            Scope = tool.Scope,
            ToolUrl = tool.Url,
            ToolParameters = new()
            {
                HttpMethod = tool.HttpMethod == "GET" ? null : tool.HttpMethod,
                QueryParameters =
                [
                    .. tool.Parameters.Select(p => new Dictionary<string, string>(StringComparer.Ordinal) { [p.Name] = p.Word }),
                ],
            },
            ContentType = tool.ContentType,
            AllowedApiCalls = tool.AllowedCalls is { } calls
                ?
                [
                    .. calls.Select(c => new AllowedApiCall
                    {
                        Name = c.Name,
                        HttpMethod = c.HttpMethod,
                        UrlTemplate = c.UrlTemplate,
                        TimeOut = c.Minutes,
                    }),
                ]
                : null,
            Requirements = tool.AuxiliaryFiles is { } files
                ? new()
                {
                    AuxFilesExist =
                    [
                        .. files.Select(f => new RequiredAuxiliaryFile
                        {
                            FormatTag = f.FormatTag,
                            FormatVersion = f.FormatVersion,
                        }),
                    ],
                }
                : null,
        };

    public static ToolParametersResponse Of(ToolTelling telling) =>
        new()
        {
            QueryParameters = telling
                .Parameters.GroupBy(p => p.Key, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => Value(g.Last().Value), StringComparer.Ordinal),
            SignedUrls =
                telling.Calls.Count == 0
                    ? null
                    :
                    [
                        .. telling.Calls.Select(c => new SignedToolUrl
                        {
                            Name = c.Name,
                            HttpMethod = c.HttpMethod,
                            SignedUrl = c.Url,
                            TimeOut = c.Minutes,
                        }),
                    ],
        };

    // Ids are numbers to tools.
    private static JsonElement Value(string text)
    {
        var json = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : $"\"{JsonEncodedText.Encode(text)}\"";
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
