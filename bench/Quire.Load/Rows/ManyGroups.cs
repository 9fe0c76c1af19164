using System.Globalization;

namespace Quire.Load.Rows;

/// <summary>
/// What somebody may do who belongs to very many groups, where very many roles are given, against somebody in none; with nothing
/// remembered from one request to the next.
/// </summary>
internal static class ManyGroups
{
    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        var quire = await ServerUnderTest.QuireAsync();
        long collection,
            dataset,
            member;
        string memberToken,
            aloneToken;
        using (var first = quire.Client())
        {
            collection = await People.CollectionAsync(first, "grouped");
            dataset = await Deposits.DatasetAsync(first, "Grouped", collection: "grouped");
            (member, memberToken) = await People.AddAsync(first, "member");
            (_, aloneToken) = await People.AddAsync(first, "alone");
            await People.AssignAsync(first, "grouped", "@alone", "curator");
        }

        await using var filled = await quire.FilledAsync(Statements(options, collection, member), "--Quire:AnswerMemory=0");
        var path = $"/api/datasets/{dataset}/userPermissions";
        using var inGroups = filled.As(memberToken);
        using var inNone = filled.As(aloneToken);
        var (many, manyP95) = await ClosedLoop.RunAsync(inGroups, path, 1, options.Duration);
        var (none, _) = await ClosedLoop.RunAsync(inNone, path, 1, options.Duration);
        return
        [
            new(
                $"what somebody in {options.Groups} groups may do, {options.Assignments} roles given",
                $"{Figure.PerSecond(many)}, {Figure.Milliseconds(manyP95)} 95th percentile",
                $"{Figure.PerSecond(none)} in no group",
                Figure.Ratio(many / none),
                "below 50 ms at 1,000 groups and 10,000 roles"
            ),
        ];
    }

    // Each group holds a role on the collection, and so do as many others as there are to be.
    private static IReadOnlyList<string> Statements(LoadOptions options, long collection, long member) =>
        [
            Text(
                $"""
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {options.Groups})
                INSERT INTO explicit_groups (owner_id, alias, display_name) SELECT {collection}, 'group' || i, 'Group ' || i FROM n
                """
            ),
            Text($"INSERT INTO explicit_group_members (group_id, account_id) SELECT id, {member} FROM explicit_groups"),
            Text(
                $"""
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {options.Assignments})
                INSERT INTO role_assignments (assignee, role_id, object_id)
                SELECT CASE WHEN i <= {options.Groups} THEN '&explicit/{collection}-group' || i ELSE '@nobody' || i END,
                    (SELECT id FROM roles WHERE alias = 'curator'), {collection}
                FROM n
                """
            ),
        ];

    private static string Text(FormattableString statement) => statement.ToString(CultureInfo.InvariantCulture);
}
