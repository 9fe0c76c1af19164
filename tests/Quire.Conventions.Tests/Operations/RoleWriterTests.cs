using System.Text.RegularExpressions;
using Quire.Conventions.Tests.Sources;

namespace Quire.Conventions.Tests.Operations;

/// <summary>
/// Roles are given and taken in few places, so that no new way of handing out rights goes past the rule for it.
/// </summary>
public sealed partial class RoleWriterTests
{
    // Given by the installation itself: to who made the object, from the collection above, at the first start.
    private static readonly string[] OfTheInstallation =
    [
        "CreateCollection.cs",
        "CreateDataset.cs",
        "InheritedAssignments.cs",
        "SetUpInstallation.cs",
        // Roles follow an account that is merged, renamed or gone; nobody holds more than before.
        "AccountRoles.cs",
    ];

    // Groups by rules are the administrators'; a collection goes with its groups once nothing is in it.
    private static readonly string[] OfAdministrators =
    [
        "DeleteIpGroup.cs",
        "DeleteMailDomainGroup.cs",
        "DeleteShibbolethGroup.cs",
        "DeleteCollection.cs",
    ];

    [Fact]
    public void Whatever_writes_role_assignments_on_request_asks_what_the_caller_holds()
    {
        var writers = SourceTree
            .Product.Where(f => Writing().IsMatch(f.Text))
            .ExceptBy(OfTheInstallation, f => f.FileName, StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(writers);
        Assert.Empty(
            writers.Where(f => !f.Text.Contains("RoleGiving.MustBeAllowed(", StringComparison.Ordinal)).Select(f => f.Path)
        );
    }

    [Fact]
    public void Whatever_changes_who_belongs_to_a_group_asks_what_the_caller_holds()
    {
        var writers = SourceTree
            .Product.Where(f => Grouping().IsMatch(f.Text))
            .ExceptBy(OfAdministrators, f => f.FileName, StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(writers);
        Assert.Empty(
            writers.Where(f => !f.Text.Contains("giving.MustBeAllowedAsync(", StringComparison.Ordinal)).Select(f => f.Path)
        );
    }

    [GeneratedRegex(
        @"RoleAssignments\s*\.(Add|Attach|Update|Remove|Execute)|new (\w+\.)*RoleAssignmentRecord\b",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Writing();

    [GeneratedRegex(
        @"ExplicitGroupMembers\s*\.(Add|Attach|Update|Remove)|removal\.ForgetAsync\(",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Grouping();
}
