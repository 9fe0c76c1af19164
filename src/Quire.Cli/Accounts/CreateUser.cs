using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Cli.Installations;
using Quire.Client;
using Quire.Contracts.Accounts;

namespace Quire.Cli.Accounts;

/// <summary><c>quire users create NAME</c>.</summary>
internal sealed class CreateUser : WriteCommand
{
    private readonly Argument<string> _name = new("name") { Description = "Name of the new account." };
    private readonly Option<string> _first = new("--first-name") { Description = "Given name.", Required = true };
    private readonly Option<string> _last = new("--last-name") { Description = "Family name.", Required = true };
    private readonly Option<string> _email = new("--email") { Description = "E-mail address.", Required = true };
    private readonly Option<string?> _affiliation = new("--affiliation") { Description = "Organisation." };
    private readonly Option<string> _key = new("--key")
    {
        Description = "The key the installation has set for this (:BuiltinUsersKey).",
        Required = true,
    };

    public CreateUser(CommandContext context)
        : base(
            context,
            "create",
            "Makes an account with a password, which is asked for, or read from standard input. Its token is shown this once."
        )
    {
        Add(_name);
        Add(_first);
        Add(_last);
        Add(_email);
        Add(_affiliation);
        Add(_key);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire users create jane --first-name Jane --last-name Doe --email jane@example.edu --key KEY"];

    protected override Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var request = new BuiltInUserRequest
        {
            UserName = call.Get(_name).TrimStart('@'),
            FirstName = call.Get(_first),
            LastName = call.Get(_last),
            Email = call.Get(_email),
            Affiliation = call.Get(_affiliation),
        };
        return Task.FromResult(
            new Change(
                request.UserName,
                $"make the account {request.UserName} for {request.FirstName} {request.LastName}",
                async ct =>
                {
                    var password = Secret.Ask($"Password for {request.UserName}: ", call.Host);
                    var made = await MakeAsync(call, request, password, ct);
                    call.Output.Show(
                        new(made.AuthenticatedUser.Id, made.AuthenticatedUser.Identifier.TrimStart('@'), made.ApiToken),
                        CliJson.Shapes.AccountCreatedResult
                    );
                }
            )
            {
                Check = Rights.ToMakeAccounts(call, call.Get(_key)),
            }
        );
    }

    // The answer to a wrong key reads like one to a wrong token.
    private async Task<BuiltInUserCreated> MakeAsync(
        Call call,
        BuiltInUserRequest request,
        string password,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await call.Client.Users.CreateBuiltInAsync(request, password, call.Get(_key), cancellationToken);
        }
        catch (DataverseUnauthorizedException e)
        {
            throw new CliException(
                ExitCode.NotPermitted,
                $"The installation does not take this key: {e.ServerMessage}",
                "Those who run it have set one with ':BuiltinUsersKey'."
            );
        }
    }
}
