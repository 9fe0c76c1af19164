using Quire.Domain.Errors;

namespace Quire.Api.Export;

/// <summary>What is wrong with how exports are asked for.</summary>
internal static class ExportRequestErrors
{
    public static RepositoryException NoDay() =>
        Refuse.BadRequest("request.export.no-day", $"Invalid date format for olderThan parameter. Expected format: YYYY-MM-DD");
}
