using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Contracts.Collections;

namespace Quire.Cli.Collections;

/// <summary>What commands that make or change a collection are told of it.</summary>
internal sealed class CollectionOptions
{
    private readonly Option<string?> _name;
    private readonly Option<string[]> _contacts;
    private readonly Option<string?> _type = new("--type") { Description = "Such as LABORATORY, RESEARCH_PROJECTS or JOURNALS." };
    private readonly Option<string?> _affiliation = new("--affiliation") { Description = "What it belongs to." };
    private readonly Option<string?> _description = new("--description") { Description = "What it is about." };

    /// <param name="name">What is said about the name.</param>
    /// <param name="contacts">What is said about the contacts.</param>
    public CollectionOptions(string name, string contacts)
    {
        _name = new("--name") { Description = name };
        _contacts = new("--contact") { Description = contacts };
    }

    /// <summary>All, in the order the help shows them.</summary>
    public IReadOnlyList<Option> All => [_name, _contacts, _type, _affiliation, _description];

    /// <summary>What was given; nothing else is set.</summary>
    public CollectionRequest Given(Call call) =>
        new()
        {
            Name = call.Get(_name),
            CollectionType = call.Get(_type),
            Affiliation = call.Get(_affiliation),
            Description = call.Get(_description),
            Contacts = call.Get(_contacts) is { Length: > 0 } contacts
                ? [.. contacts.Select(c => new CollectionContact { ContactEmail = c })]
                : null,
        };
}
