using Quire.Testing;

namespace Quire.Conformance.Tests.Recipes;

/// <summary>Roles, groups and what is shared, as the guides of 4.8 to 4.15 tell it, in a collection of their own.</summary>
internal static class AccessRecipes
{
    private const string Restricted = """
        {"alias": "sys1", "name": "Restricted System Role", "description": "A person who may only add datasets.", "permissions": ["AddDataset"]}
        """;

    private const string Close = """
        {"description":"Describe the group here", "displayName":"Close Collaborators", "aliasInOwner":"ccs"}
        """;

    private const string Addresses = """
        {"alias":"ipGroup1", "name":"IP Group 1", "description":"Our network.", "ranges":[["192.0.2.0","192.0.2.255"]], "addresses":["2001:db8::1"]}
        """;

    public static readonly Recipe[] All =
    [
        new("POST /api/dataverses/root?key={admin}", 201, "data.alias=circle")
        {
            Body = CollectionRecipes.Science.Replace("\"science\"", "\"circle\"", StringComparison.Ordinal),
            Keep = [("circle", "data.id")],
        },
        .. Roles(),
        .. Groups(),
        .. Installation(),
    ];

    private static Recipe[] Roles() =>
        [
            new("GET /api/dataverses/circle/roles?key={admin}", 200, "data#=8", "data.0.alias=admin"),
            new("POST /api/dataverses/circle/roles?key={admin}", 200, "data.alias=sys1", "data.permissions.0=AddDataset")
            {
                Body = Restricted,
                ContentType = Recipe.Json,
                Keep = [("sys1", "data.id")],
            },
            new("GET /api/dataverses/circle/roles?key={admin}", 200, "data#=9", "~sys1"),
            new("GET /api/roles/{sys1}?key={admin}", 200, "data.name=Restricted System Role"),
            new("POST /api/roles?dvo=circle&key={admin}", 200, "data.alias=sys2")
            {
                Body = Restricted.Replace("sys1", "sys2", StringComparison.Ordinal),
                Keep = [("sys2", "data.id")],
            },
            new("DELETE /api/roles/{sys2}?key={admin}", 200, "data.message~deleted"),
            new("GET /api/roles/{sys2}?key={admin}", 404, "message=role with id {sys2} not found"),
            new("PUT /api/dataverses/circle/defaultContributorRole/curator?key={admin}", 200, "status=OK"),
            new("PUT /api/dataverses/circle/defaultContributorRole/none?key={admin}", 200, "status=OK"),
            new("PUT /api/dataverses/circle/defaultContributorRole/nosuchrole?key={admin}", 404, "status=ERROR"),
            new("POST /api/dataverses/circle/roles?key={admin}", 400, "status=ERROR") { Body = "{\"alias\": " },
            new("POST /api/dataverses/circle/roles", 401, "status=ERROR") { Body = Restricted },
        ];

    private static Recipe[] Groups() =>
        [
            new("POST /api/dataverses/circle/groups?key={admin}", 201, "data.groupAliasInOwner=ccs", "data.identifier~&explicit/")
            {
                Body = Close,
                ContentType = Recipe.Json,
                Keep = [("ccs", "data.identifier")],
            },
            new("GET /api/dataverses/circle/groups?key={admin}", 200, "data#=1", "data.0.displayName=Close Collaborators"),
            new("GET /api/dataverses/{circle}/groups/ccs?key={admin}", 200, "data.description=Describe the group here"),
            new("PUT /api/dataverses/circle/groups/ccs?key={admin}", 200, "data.displayName=Closer", "data.groupAliasInOwner=ccs")
            {
                Body = Close.Replace("Close Collaborators", "Closer", StringComparison.Ordinal),
            },
            new("POST /api/dataverses/circle/groups/ccs/roleAssignees?key={admin}", 200, "status=OK")
            {
                Body = "[\"@lsimpson\",\":authenticated-users\"]",
                ContentType = Recipe.Json,
            },
            new("PUT /api/dataverses/circle/groups/ccs/roleAssignees/@jsmith?key={admin}", 200, "status=OK"),
            new("GET /api/dataverses/circle/groups/ccs?key={admin}", 200, "data.containedRoleAssignees#=3"),
            new("DELETE /api/dataverses/circle/groups/ccs/roleAssignees/:authenticated-users?key={admin}", 200, "status=OK"),
            new("GET /api/dataverses/circle/groups/ccs?key={admin}", 200, "data.containedRoleAssignees#=2"),
            new("PUT /api/dataverses/circle/groups/ccs/roleAssignees/@nobody?key={admin}", 403, "message~not found"),
            new("POST /api/dataverses/circle/assignments?key={admin}", 200, "data.assignee={ccs}", "data._roleAlias=curator")
            {
                Body = "{\"assignee\": \"{ccs}\", \"role\": \"curator\"}",
                ContentType = Recipe.Json,
                Keep = [("given", "data.id")],
            },
            new("GET /api/admin/assignments/assignees/{ccs}", 200, "data.0.assignee={ccs}"),
            new("GET /api/admin/assignee/{ccs}", 200, "data.title"),
            new("GET /api/admin/assignee/@lsimpson", 200, "data"),
            new("GET /api/admin/assignee/:guest", 200, "data"),
            new("GET /api/admin/permissions/circle", 200, "data.permissions"),
            new("DELETE /api/dataverses/circle/assignments/{given}?key={admin}", 200, "status=OK"),
            new("DELETE /api/dataverses/circle/groups/ccs?key={admin}", 200, "data.message~deleted"),
            new("GET /api/dataverses/circle/groups/ccs?key={admin}", 404, "status=ERROR"),
        ];

    private static Recipe[] Installation() =>
        [
            new("POST /api/admin/groups/ip", 201, "data.alias=ipGroup1") { Body = Addresses, ContentType = Recipe.Json },
            new("GET /api/admin/groups/ip", 200, "data.0.alias=ipGroup1"),
            new("GET /api/admin/groups/ip/ipGroup1", 200, "data.name=IP Group 1", "data.ranges#=1"),
            new("DELETE /api/admin/groups/ip/ipGroup1", 200, "data.message~deleted"),
            new("GET /api/admin/groups/ip/ipGroup1", 404, "status=ERROR"),
            new("GET /api/admin/roles", 200, "data.0.alias", "data.0.permissions"),
            new("POST /api/admin/roles", 200, "data.alias=sys3")
            {
                Body = Restricted.Replace("sys1", "sys3", StringComparison.Ordinal),
                ContentType = Recipe.Json,
            },
            new("GET /api/admin/savedsearches/list", 200, "data"),
            new("GET /api/admin/savedsearches/999999", 404, "status=ERROR"),
            new("PUT /api/admin/savedsearches/makelinks/all?debug=true", 200, "status=OK"),
            new("PUT /api/admin/savedsearches/makelinks/999999?debug=true", 400, "status=ERROR"),
        ];
}
