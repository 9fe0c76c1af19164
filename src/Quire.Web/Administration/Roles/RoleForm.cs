using System.Globalization;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data.Access;
using Quire.Web.Forms;

namespace Quire.Web.Administration.Roles;

/// <summary>A role as it is typed: its names, and a box for everything it can give.</summary>
internal static class RoleForm
{
    /// <summary>Names of the fields, by what the repository calls what stands in them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["alias"] = "alias",
        ["name"] = "name",
        ["description"] = "description",
        ["permissions"] = "gives",
    };

    private const string Gives = "gives-";

    /// <summary>What a role can give, in the order it is shown in.</summary>
    public static readonly IReadOnlyList<string> Permissions = [.. PermissionNames.Of(Permission.All)];

    /// <summary>Name of the box of a permission.</summary>
    public static string BoxOf(string permission) => Gives + permission;

    /// <summary>A role, to be changed.</summary>
    public static FormShown Of(RoleRecord role)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["role"] = role.Id.ToString(CultureInfo.InvariantCulture),
            ["alias"] = role.Alias,
            ["name"] = role.Name,
            ["description"] = role.Description ?? "",
        };
        foreach (var permission in PermissionNames.Of(role.Permissions))
        {
            values[BoxOf(permission)] = "true";
        }

        return new() { Values = values };
    }

    /// <summary>The role that was typed. All boxes together are every permission, also one a later version knows.</summary>
    public static RoleInput InputIn(IReadOnlyDictionary<string, string> form)
    {
        var given = Permissions.Where(p => form.ContainsKey(BoxOf(p))).ToList();
        return new()
        {
            Alias = SentText.Of(form, "alias"),
            Name = SentText.Of(form, "name"),
            Description = SentText.Of(form, "description") is { Length: > 0 } said ? said : null,
            Permissions = given.Count == Permissions.Count ? ["ALL"] : given,
        };
    }
}
