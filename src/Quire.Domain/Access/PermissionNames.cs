namespace Quire.Domain.Access;

/// <summary>The wire names of permissions, in the order clients list them.</summary>
public static class PermissionNames
{
    private static readonly Permission[] Each =
    [
        .. Enum.GetValues<Permission>().Where(p => p > 0 && int.PopCount((int)p) == 1).Order(),
    ];

    /// <summary>Single permissions contained in <paramref name="permissions"/>, by wire name.</summary>
    public static IReadOnlyList<string> Of(Permission permissions) =>
        [.. Each.Where(p => permissions.HasFlag(p)).Select(p => p.ToString())];

    /// <summary>Parses one wire name; <c>ALL</c> means every permission.</summary>
    public static bool TryParse(string name, out Permission permission)
    {
        if (string.Equals(name, "ALL", StringComparison.OrdinalIgnoreCase))
        {
            permission = Permission.All;
            return true;
        }

        return Enum.TryParse(name, ignoreCase: false, out permission) && Each.Contains(permission);
    }
}
