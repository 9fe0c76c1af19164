namespace Quire.Repository.Administration.Tools;

/// <summary>What the manifest of an external tool must be like.</summary>
internal static class ToolRules
{
    public const string Dataset = "dataset";
    public const string File = "file";
    public const int Most = 100;
    private const int MostMinutes = 7 * 24 * 60;

    private static readonly string[] Types = ["explore", "configure", "preview", "query"];
    private static readonly string[] CallMethods = ["GET", "POST", "PUT", "DELETE"];

    public static void MustBeSound(ToolInput tool)
    {
        if (tool.Types.Count == 0 || tool.Types.Any(t => !Types.Contains(t)))
        {
            throw ToolErrors.TypeUnknown();
        }

        if (tool.Scope is not (Dataset or File))
        {
            throw ToolErrors.ScopeUnknown();
        }

        if (tool.Scope == File && string.IsNullOrEmpty(tool.ContentType))
        {
            throw ToolErrors.FieldMissing("contentType");
        }

        if (!Uri.TryCreate(tool.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw ToolErrors.NoAddress();
        }

        if (tool.HttpMethod is not ("GET" or "POST"))
        {
            throw ToolErrors.MethodUnknown();
        }

        if (tool.Parameters.Count > Most || tool.AllowedCalls?.Count > Most || tool.AuxiliaryFiles?.Count > Most)
        {
            throw ToolErrors.TooMany(Most);
        }

        WordsMustBeSound(tool);
        CallsMustBeSound(tool);
    }

    private static void WordsMustBeSound(ToolInput tool)
    {
        foreach (var parameter in tool.Parameters)
        {
            MustBeKnown(parameter.Word, tool.Scope);
        }

        string[] needed =
            tool.Scope == File ? [ToolWords.FileId, ToolWords.FilePid] : [ToolWords.DatasetId, ToolWords.DatasetPid];
        if (!tool.Parameters.Any(p => needed.Contains(p.Word)))
        {
            throw ToolErrors.WordMissing(string.Join(", ", needed));
        }
    }

    private static void CallsMustBeSound(ToolInput tool)
    {
        foreach (var call in tool.AllowedCalls ?? [])
        {
            if (!CallMethods.Contains(call.HttpMethod))
            {
                throw ToolErrors.MethodUnknown();
            }

            if (!call.UrlTemplate.StartsWith("/api/", StringComparison.Ordinal) || call.UrlTemplate.Any(char.IsControl))
            {
                throw ToolErrors.NoTemplate(call.UrlTemplate);
            }

            if (call.Minutes is < 1 or > MostMinutes)
            {
                throw ToolErrors.MinutesOutOfRange(MostMinutes);
            }

            foreach (var word in ToolWords.In(call.UrlTemplate))
            {
                // A token has no place in an address that is signed instead.
                MustBeKnown(word == ToolWords.ApiToken ? "" : word, tool.Scope);
            }
        }
    }

    private static void MustBeKnown(string word, string scope)
    {
        if (!ToolWords.All.Contains(word))
        {
            throw ToolErrors.WordUnknown(word);
        }

        if (scope == Dataset && ToolWords.OfFiles.Contains(word))
        {
            throw ToolErrors.WordNotForScope(word, scope);
        }
    }
}
