using System;
using Clientele.Generator.Tests.Csdl;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>Casts of what collections lead to, and functions that lead on from the entity that they give.</summary>
public class NavigationCastTests
{
    private const string Contract = "clientele: 1\nname: Mail\nnamespace: Mail\ndescription: api.csdl.xml\n";

    private static readonly string s_mail = Bound.Document("""
        <EntityType Name="Message"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" /><Property Name="subject" Type="Edm.String" />
          <NavigationProperty Name="attachments" Type="Collection(self.Attachment)" ContainsTarget="true" />
        </EntityType>
        <EntityType Name="Attachment" Abstract="true"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" /><Property Name="name" Type="Edm.String" /></EntityType>
        <EntityType Name="FileAttachment" BaseType="self.Attachment"><Property Name="size" Type="Edm.Int32" /></EntityType>
        <EntityType Name="ItemAttachment" BaseType="self.Attachment"><NavigationProperty Name="item" Type="self.Message" /></EntityType>
        <Function Name="Latest" IsBound="true" IsComposable="true"><Parameter Name="it" Type="Collection(self.Message)" /><ReturnType Type="self.Message" /></Function>
        <Function Name="Reply" IsBound="true" IsComposable="true"><Parameter Name="it" Type="self.Message" /><Parameter Name="to" Type="Edm.String" /><ReturnType Type="self.Message" /></Function>
        <EntityContainer Name="Box"><EntitySet Name="Messages" EntityType="self.Message" /></EntityContainer>
        """);

    [Theory]
    [InlineData("Expand(m => m.Attachments.AsFileAttachment())", "Messages?$expand=attachments/S.FileAttachment")]
    [InlineData("Expand(m => m.Attachments.AsItemAttachment(), a => a.Expand(i => i.Item))", "Messages?$expand=attachments/S.ItemAttachment($expand=item)")]
    [InlineData("Where(m => m.Attachments.AsFileAttachment().Any(f => f.Size > 5))", "Messages?$filter=attachments/S.FileAttachment/any(f:f/size gt 5)")]
    [InlineData(
        "Expand(m => m.Attachments.AsFileAttachment(), a => a.Take(1)).Expand(m => m.Attachments.AsItemAttachment()).Select(m => new { m.Subject, Names = System.Linq.Enumerable.Select(m.Attachments, a => a.Name) })",
        "Messages?$select=subject&$expand=attachments/S.FileAttachment($select=name;$top=1),attachments/S.ItemAttachment($select=name)")]
    public void A_collection_is_cast_where_it_is_expanded_or_asked(string query, string expected) => Assert.Equal(expected, Address("client.Messages." + query));

    [Theory]
    [InlineData("Messages[1].Reply(\"x\").Expand(m => m.Attachments)", "Messages(1)/S.Reply(to='x')?$expand=attachments")]
    [InlineData("Messages.Latest().Select(m => m.Subject)", "Messages/S.Latest()?$select=subject")]
    [InlineData("Messages.Latest().Attachments.Take(2)", "Messages/S.Latest()/attachments?$top=2")]
    [InlineData("Messages.Latest().Reply(\"x\")", "Messages/S.Latest()/S.Reply(to='x')")]
    public void A_function_leads_on_from_the_entity_that_it_gives(string query, string expected) => Assert.Equal(expected, Address("client." + query));

    private static string Address(string query) => EmittedProgram.Run(
        GeneratorProject.OfContract(Contract, s_mail),
        "var client = new Mail.MailClient(new System.Net.Http.HttpClient { BaseAddress = new System.Uri(\"https://host/\") });"
        + "return System.Uri.UnescapeDataString((" + query + ").ToRequest().ToString()).Replace(\"GET \", \"\");",
        "using Mail;");
}
