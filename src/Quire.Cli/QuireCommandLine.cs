using System.CommandLine;
using Quire.Cli.Access;
using Quire.Cli.Access.Addresses;
using Quire.Cli.Access.Guestbooks;
using Quire.Cli.Accounts;
using Quire.Cli.Administration;
using Quire.Cli.Administration.Tools;
using Quire.Cli.Collections;
using Quire.Cli.Collections.Limits;
using Quire.Cli.Collections.Logos;
using Quire.Cli.Collections.Templates;
using Quire.Cli.Commands;
using Quire.Cli.Completion;
using Quire.Cli.Console;
using Quire.Cli.Datasets;
using Quire.Cli.Datasets.Thumbnails;
using Quire.Cli.Files;
using Quire.Cli.Files.Access;
using Quire.Cli.Files.Tables;
using Quire.Cli.Installations;
using Quire.Cli.Metadata;
using Quire.Cli.Search;
using Quire.Cli.Search.Saved;
using Quire.Cli.Transfers;

namespace Quire.Cli;

/// <summary>The whole command line: every command in its place.</summary>
internal static class QuireCommandLine
{
    /// <summary>Runs one command line and gives its exit code.</summary>
    public static Task<int> RunAsync(IReadOnlyList<string> arguments, CliHost host, CancellationToken cancellationToken = default)
    {
        if (Suggestions.AreAskedFor(arguments))
        {
            return SuggestAsync(arguments, host);
        }

        // Without response files '@jane' is a name, not a file to read arguments from.
        var parsed = Build(host).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return UsageMistakes.Of(parsed) is { } mistakes
            ? Task.FromResult(mistakes.Report(host))
            : parsed.InvokeAsync(
                new()
                {
                    Output = host.Out,
                    Error = host.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                },
                cancellationToken
            );
    }

    private static async Task<int> SuggestAsync(IReadOnlyList<string> arguments, CliHost host)
    {
        foreach (var suggestion in Suggestions.Of(Build(host), arguments.ElementAtOrDefault(1) ?? ""))
        {
            await host.Out.WriteLineAsync(suggestion);
        }

        return (int)ExitCode.Success;
    }

    /// <summary>The tree of commands.</summary>
    public static RootCommand Build(CliHost host)
    {
        var options = new GlobalOptions();
        var context = new CommandContext(host, options);
        var root = new RootCommand("Talks to any installation of the Dataverse API: deposit, describe, publish, find, download.")
        {
            new LoginCommand(context),
            new LogoutCommand(context),
            new CommandGroup("config", "The installations this computer knows.")
            {
                new ListInstallations(context),
                new UseInstallation(context),
                new RemoveInstallation(context),
            },
            new CommandGroup("collection", "Collections (\"dataverses\" on the wire).")
            {
                new CreateCollection(context),
                new ShowCollection(context),
                new ListCollection(context),
                new EditCollection(context),
                new PublishCollection(context),
                new DeleteCollection(context),
                new MoveCollection(context),
                new LinkCollection(context),
                new UnlinkCollection(context),
                new CommandGroup("limit", "Whom a collection is there for, where that is not everybody.")
                {
                    new ShowLimit(context),
                    new SetLimit(context),
                    new AddToLimit(context),
                    new RemoveFromLimit(context),
                    new LiftLimit(context),
                },
                new CommandGroup("logo", "The logo of a collection.")
                {
                    new GetLogo(context),
                    new SetLogo(context),
                    new RemoveLogo(context),
                },
            },
            new CommandGroup("dataset", "Datasets and their versions.")
            {
                new CreateDataset(context),
                new ShowDataset(context),
                new ListDatasets(context),
                new ListVersions(context),
                new CompareVersions(context),
                new EditDataset(context),
                new PublishDataset(context),
                new SubmitDataset(context),
                new ReturnDataset(context),
                new DeleteDataset(context),
                new ExportDataset(context),
                new EmbargoFiles(context),
                new RetainFiles(context),
                new MoveDataset(context),
                new LinkDataset(context),
                new UnlinkDataset(context),
                new ImportDataset(context),
                new CommandGroup("lock", "What keeps a dataset from being changed.")
                {
                    new ShowLocks(context),
                    new AddLock(context),
                    new RemoveLocks(context),
                },
                new CommandGroup("thumbnail", "The picture of a dataset.")
                {
                    new GetThumbnail(context),
                    new SetThumbnail(context),
                    new RemoveThumbnail(context),
                },
                new CommandGroup("private-url", "Links by which people without account see a draft.")
                {
                    new ShowPrivateUrl(context),
                    new CreatePrivateUrl(context),
                    new DeletePrivateUrl(context),
                },
            },
            new CommandGroup("file", "Single files of datasets.")
            {
                new ListFiles(context),
                new GetFile(context),
                new PutFile(context),
                new ReplaceFile(context),
                new DeleteFiles(context),
                new RestrictFile(context),
                new HeadFile(context),
                new DescribeFile(context),
                new QueryFile(context),
                new CommandGroup("access", "Who may download a restricted file, and who asks to.")
                {
                    new RequestAccess(context),
                    new ListAccess(context),
                    new GrantAccess(context),
                    new RejectAccess(context),
                    new RevokeAccess(context),
                },
                new CommandGroup("metadata", "What is said about a file.") { new ShowFile(context), new EditFile(context) },
            },
            new UploadFolder(context),
            new DownloadDataset(context),
            new SyncFolder(context),
            new SearchCommand(context),
            new CrawlCommand(context),
            new CommandGroup("blocks", "Metadata blocks and their fields.") { new ListBlocks(context), new ShowBlock(context) },
            new CommandGroup("users", "Accounts.")
            {
                new ShowMe(context),
                new ListUsers(context),
                new ShowUser(context),
                new CreateUser(context),
                new SetSuperuser(context),
                new RenameUser(context),
                new MergeUsers(context),
                new DeactivateUser(context),
                new DeleteUser(context),
            },
            new CommandGroup("token", "The token you call with.")
            {
                new ShowToken(context),
                new RenewToken(context),
                new DeleteToken(context),
                new ListTokens(context),
                new CreateToken(context),
                new EndToken(context),
            },
            new CommandGroup("role", "Who may do what on collections and datasets.")
            {
                new ListRoles(context),
                new ShowRole(context),
                new CreateRole(context),
                new DeleteRole(context),
                new ListAssignments(context),
                new AssignRole(context),
                new RevokeRole(context),
            },
            new CommandGroup("group", "Groups of people, to which roles can be given.")
            {
                new ListGroups(context),
                new ShowGroup(context),
                new CreateGroup(context),
                new DeleteGroup(context),
                new AddToGroup(context),
                new RemoveFromGroup(context),
                new CommandGroup("ip", "Groups of whoever calls from certain addresses.")
                {
                    new ListIpGroups(context),
                    new ShowIpGroup(context),
                    new SetIpGroup(context),
                    new DeleteIpGroup(context),
                },
            },
            new CommandGroup("guestbook", "What people are asked before they download files.")
            {
                new ListGuestbooks(context),
                new ShowGuestbook(context),
                new CreateGuestbook(context),
                SwitchGuestbook.On(context),
                SwitchGuestbook.Off(context),
                new UseGuestbook(context),
                new ShowAnswers(context),
            },
            new CommandGroup("template", "What datasets of a collection are begun with.")
            {
                new ListTemplates(context),
                new ShowTemplate(context),
                new CreateTemplate(context),
                new ChooseTemplate(context),
                new DeleteTemplate(context),
            },
            new CommandGroup("tool", "Programs elsewhere that work on datasets and files.")
            {
                new ListTools(context),
                new ShowTool(context),
                new AddTool(context),
                new OpenTool(context),
                new DeleteTool(context),
            },
            new CommandGroup("saved-search", "Searches whose public hits a collection shows by links.")
            {
                new ListSavedSearches(context),
                new SaveSearch(context),
                new RunSavedSearch(context),
                new ForgetSavedSearch(context),
            },
            new ExplainCommand(context),
            new CommandGroup("license", "The licences of the installation.")
            {
                new ListLicenses(context),
                new ShowLicense(context),
            },
            new CommandGroup("admin", "Administration of an installation.")
            {
                new CommandGroup("settings", "Settings of an installation.")
                {
                    new ListSettings(context),
                    new GetSetting(context),
                    new SetSetting(context),
                    new DeleteSetting(context),
                },
                new RegisterFiles(context),
            },
            new CompletionCommand(context),
        };
        options.AddTo(root);
        HelpWithExamples.AddTo(root);
        return root;
    }
}
