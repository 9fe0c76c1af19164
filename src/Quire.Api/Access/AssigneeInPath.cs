namespace Quire.Api.Access;

/// <summary>An assignee that stands in a path, such as <c>&amp;explicit/3-staff</c>.</summary>
internal static class AssigneeInPath
{
    // The framework leaves an encoded slash as it is, so that a path keeps its parts.
    public static string Of(string rest) => rest.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
