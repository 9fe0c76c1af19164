using Quire.Cli.Console;
using Quire.Client;
using Quire.Contracts.Collections;
using Quire.Contracts.Datasets;

namespace Quire.Cli.Commands;

/// <summary>Asks a server whether the caller may do what a dry run says would be done.</summary>
internal static class Rights
{
    /// <summary>What is needed on a dataset.</summary>
    public static Func<CancellationToken, Task> On(
        Call call,
        DatasetId dataset,
        Func<DatasetUserPermissions, bool> may,
        string what
    ) => ct => MustAsync(call, async () => may(await call.Client.Datasets.PermissionsAsync(dataset, ct)), what);

    /// <summary>What is needed on a collection.</summary>
    public static Func<CancellationToken, Task> On(
        Call call,
        CollectionId collection,
        Func<CollectionUserPermissions, bool> may,
        string what
    ) => ct => MustAsync(call, async () => may(await call.Client.Collections.PermissionsAsync(collection, ct)), what);

    /// <summary>The right to edit the dataset of a file.</summary>
    public static Func<CancellationToken, Task> ToEdit(Call call, params IReadOnlyList<long> files) =>
        async ct =>
        {
            foreach (var file in files)
            {
                await MustAsync(
                    call,
                    async () => (await call.Client.Access.PermissionsAsync(file, ct)).CanEditOwnerDataset,
                    "edit the dataset of this file"
                );
            }
        };

    /// <summary>The right to decide who may download a file.</summary>
    public static Func<CancellationToken, Task> ToGiveAccess(Call call, FileId file) =>
        ct =>
            MustAsync(
                call,
                async () => (await call.Client.Access.PermissionsAsync(file, ct)).CanManageFilePermissions,
                "decide about access to this file"
            );

    /// <summary>The right to show a dataset in a collection it does not lie in, or to end that.</summary>
    public static Func<CancellationToken, Task> ToLink(
        Call call,
        DatasetId dataset,
        CollectionResponse place,
        bool linked,
        string what
    ) =>
        ct =>
            MustAsync(
                call,
                async () =>
                    (await call.Client.Datasets.LinkableAsync(dataset, place.Name, linked, ct)).Any(c => c.Id == place.Id),
                what
            );

    /// <summary>The right to define and remove roles; null for those of no collection.</summary>
    public static Func<CancellationToken, Task> ToDefineRoles(Call call, CollectionId? collection) =>
        collection is { } owner
            ? On(call, owner, p => p.CanManageDataversePermissions, "define roles in this collection")
            : OfSuperuser(call, "define roles");

    /// <summary>The right to ask for access to a file: nobody asks twice, nor for what is given out anyway.</summary>
    public static Func<CancellationToken, Task> ToAskFor(Call call, long file) =>
        ct =>
            MustAsync(
                call,
                async () =>
                    !(await call.Client.Access.PermissionsAsync(file, ct)).CanDownloadFile
                    && !await call.Client.Access.HasRequestedAsync(file, ct),
                "ask for access to this file: it has access, or has asked already"
            );

    /// <summary>The right to make accounts: who may reads the key of the installation, and it is this one.</summary>
    public static Func<CancellationToken, Task> ToMakeAccounts(Call call, string key) =>
        ct =>
            MustAsync(
                call,
                async () =>
                {
                    var settings = await call.Client.Admin.SettingsAsync(ct);
                    return new[] { ":BuiltinUsersKey", "BuiltinUsers.KEY" }.Any(name =>
                        settings.TryGetValue(name, out var value) && value.ToString() == key
                    );
                },
                "make accounts with this key"
            );

    /// <summary>The rights of a superuser.</summary>
    public static Func<CancellationToken, Task> OfSuperuser(Call call, string what) =>
        ct => MustAsync(call, async () => (await call.Client.Users.MeAsync(ct)).Superuser, what);

    private static async Task MustAsync(Call call, Func<Task<bool>> may, string what)
    {
        try
        {
            if (!await may())
            {
                throw new CliException(
                    ExitCode.NotPermitted,
                    $"The account of this token may not {what}.",
                    "'quire users me' says whose it is. Ask those who run the collection for a role."
                );
            }
        }
        catch (DataverseNotFoundException)
        {
            call.Output.Warn("This server does not tell beforehand who may do what.");
        }
    }
}
