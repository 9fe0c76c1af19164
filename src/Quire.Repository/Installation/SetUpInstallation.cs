using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Metadata.Blocks;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Administration;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;
using Quire.Repository.Storage.Identity;

namespace Quire.Repository.Installation;

/// <summary>
/// Gives an empty database its metadata blocks, roles, licences, root collection and administrator, all or nothing. Does nothing
/// to a database that has a root collection.
/// </summary>
[RequiresSuperuser]
public sealed record SetUpInstallation(FirstState State) : ICommand<FirstAdministrator?>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Installation;
}

internal sealed class SetUpInstallationHandler(RepositoryDb db, Passwords passwords, BlockLoading blocks)
    : IHandle<SetUpInstallation, FirstAdministrator?>
{
    private static readonly IReadOnlyList<string> FirstFacets = ["authorName", "subject", "keywordValue", "dateOfDeposit"];

    public async Task<FirstAdministrator?> HandleAsync(
        SetUpInstallation operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        // Another replica may have been faster.
        if (await db.IsSetUpAsync(ct))
        {
            return null;
        }

        db.Installation.Add(new() { Identity = StoreMarker.Random(), SetUpAt = context.Now });
        await blocks.LoadAsync(
            new([.. operation.State.Blocks.SelectMany(n => BlockDefinitionReader.Read(StandardBlocks.Read(n)).Rows)]),
            ct
        );
        // Hundreds of fields with their vocabularies, which every saving below would compare once more.
        db.ChangeTracker.Clear();
        var state = operation.State;
        var roles = BuiltInRole.All.ToDictionary(
            r => r.Alias,
            r => new RoleRecord
            {
                Alias = r.Alias,
                Name = r.Name,
                Description = r.Description,
                Permissions = r.Permissions,
            },
            StringComparer.Ordinal
        );
        db.Roles.AddRange(roles.Values);
        db.Licenses.AddRange(StandardLicenses.All);
        db.Settings.AddRange(state.Settings.Select(s => new SettingRecord { Name = s.Key, Value = s.Value }));

        var administrator = new AccountRecord
        {
            Identifier = state.AdministratorName,
            IdentifierKey = state.AdministratorName.ToLowerInvariant(),
            PersistentUserId = state.AdministratorName,
            FirstName = state.FirstName,
            LastName = state.LastName,
            Email = state.Email,
            EmailKey = AccountRules.EmailKey(state.Email),
            Affiliation = state.Affiliation,
            Position = state.Position,
            IsSuperuser = true,
            CreatedAt = context.Now,
        };
        var password = state.Password is { } chosen ? passwords.New(chosen) : null;
        db.Accounts.Add(administrator);
        await db.SaveChangesAsync(ct);
        if (password is not null)
        {
            db.BuiltInCredentials.Add(password.For(administrator));
        }

        var token = db.IssueToken(administrator, context.Now, password?.Keys.Public);

        var root = new CollectionRecord
        {
            Object = new()
            {
                Kind = ObjectKind.Collection,
                CreatorId = administrator.Id,
                CreatedAt = context.Now,
                PublishedAt = context.Now,
            },
            Alias = "root",
            AliasKey = "root",
            Name = state.RootName,
            Description = state.RootDescription,
            PermissionRoot = state.RootIsPermissionRoot,
            Contacts = [state.RootContact],
            MetadataBlockRoot = true,
            BlockNames = [StandardBlocks.Citation],
            FacetRoot = true,
            Facets = [.. FirstFacets],
        };
        db.Collections.Add(root);
        db.RoleAssignments.Add(
            new()
            {
                Assignee = AssigneeIds.User(administrator.Identifier),
                Role = roles["admin"],
                Object = root.Object,
            }
        );
        if (state.EverybodyMayDeposit)
        {
            db.RoleAssignments.Add(
                new()
                {
                    Assignee = AssigneeIds.AuthenticatedUsers,
                    Role = roles["fullContributor"],
                    Object = root.Object,
                }
            );
        }

        await db.SaveChangesAsync(ct);
        context.AuditObjectId = root.Id;
        context.Changed(OutboxKind.Collection, root.Id);
        context.Changed(OutboxKind.Installation, 0);
        context.Changed(OutboxKind.Schema, 0);
        return new(state.AdministratorName, token);
    }
}
