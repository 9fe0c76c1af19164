using Quire.Contracts.Access;
using Quire.Testing;

namespace Quire.Client.Tests.Access;

public sealed class GuestbookClientTests
{
    [Fact]
    public async Task A_guestbook_is_made_used_answered_and_read()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var wire = server.Admin();
        var collection = await Make.CollectionAsync(wire, published: true);
        var (dataset, _) = await Make.DatasetAsync(wire, collection);
        var file = await Make.FileAsync(wire, dataset, "open.txt", "open");
        await Make.PublishAsync(wire, dataset);
        using var keeper = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        using var reader = new DataverseClient(server.Address, new() { ApiToken = (await Make.UserAsync(wire)).Token });

        var made = await keeper.Guestbooks.CreateAsync(
            collection,
            new()
            {
                Name = "Why?",
                Enabled = true,
                CustomQuestions =
                [
                    new()
                    {
                        Question = "Why?",
                        Type = "text",
                        Required = true,
                    },
                ],
            }
        );
        var id = made.Id!.Value;
        Assert.Equal("Why?", (await keeper.Guestbooks.GetAsync(id)).Name);
        Assert.Contains(await keeper.Guestbooks.ListAsync(collection, includeStats: true), g => g.Id == id && g.UsageCount == 0);
        _ = await keeper.Guestbooks.UpdateAsync(id, made with { Name = "And why?" });
        _ = await keeper.Guestbooks.UseAsync(dataset, id);
        await Assert.ThrowsAnyAsync<DataverseException>(() => reader.Access.OpenAsync(file));

        var answer = new GuestbookSubmission { Answers = [new() { Id = made.CustomQuestions![0].Id!.Value, Value = "Because" }] };
        var address = await reader.Access.AnswerAsync(file, answer);
        using var http = new HttpClient();
        Assert.Equal("open", await http.GetStringAsync(new Uri(server.Address, address.PathAndQuery)));
        Assert.Equal(
            "Because",
            Assert.Single((await keeper.Guestbooks.ResponsesAsync(id, limit: 10)).Responses!).CustomQuestions![0].Response
        );
        Assert.Contains("Because", await keeper.Guestbooks.TableAsync(collection, id));
        Assert.Contains("enabled=false", await keeper.Guestbooks.EnableAsync(collection, id, enabled: false));
        _ = await keeper.Guestbooks.UseNoneAsync(dataset);
    }
}
