namespace Clientele.Generator.Tests.OpenApi;

/// <summary>A small document with a bit of everything.</summary>
internal static class Everything
{
    public const string Text = """
        openapi: 3.1.0
        info: { title: Everything, version: '1' }
        servers:
          - { url: 'https://{tenant}.x.test/v1', variables: { tenant: { default: a, x-clientele: { required: true } } } }
          - { url: 'https://{region}.y.test', variables: { region: { default: eu, enum: [eu, us] } }, x-clientele: { role: region } }
        x-clientele:
          name: Everything
          envelope: { payload: /data, status: /status, success: [success], failure: [error], message: /message, count: /count }
          paging: { pages: { token: cursor, size: limit, items: /data, next: { body: /next }, hasMore: /more } }
          errors: [{ status: 422, kind: businessRule }]
          fieldErrors: { pattern: '{field} ({kind}): {text}', kinds: [MISSING, INVALID] }
          rateLimits: [{ requests: 10, window: 1s }]
        paths:
          /token:
            post: { operationId: token, x-clientele: { envelope: false }, responses: { '200': { content: { application/json: { schema: { type: object, properties: { t: { type: string } } } } } } } }
          /api/pets:
            get:
              operationId: listPets
              summary: Lists pets.
              parameters: [{ $ref: '#/components/parameters/limit' }, { name: cursor, in: query, schema: { type: string } }, { name: tags, in: query, style: pipeDelimited, schema: { type: array, items: { type: string } } }]
              x-clientele: { server: region, resource: Zoo.Pets, name: List, paging: pages, evidence: observed }
              responses: { '200': { $ref: '#/components/responses/pets' }, default: { content: { application/problem+json: { schema: { $ref: '#/components/schemas/Problem' } } } } }
            post:
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/NewPet' } } } }
              responses: { '201': { content: { application/json: { schema: { allOf: [{ $ref: '#/components/schemas/Envelope' }, { properties: { data: { $ref: '#/components/schemas/Pet' } } }] } } } } }
          /api/pets/{petId}/{what}:
            parameters: [{ name: petId, in: path, required: true, schema: { type: integer } }, { name: what, in: path, required: true, style: label, schema: { $ref: '#/components/schemas/Kind' } }]
            put: { requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { file: { type: string, format: binary }, note: { type: string } } } } } }, responses: { '204': {} } }
            delete: { deprecated: true, parameters: [{ name: If-Match, in: header, schema: { type: string } }, { name: sid, in: cookie, schema: { type: string } }], responses: { '204': {} } }
            get: { responses: { '200': { content: { text/plain: {} } }, 4XX: {} } }
        components:
          parameters: { limit: { name: limit, in: query, schema: { type: integer, format: int32, minimum: 1, default: 10 } } }
          responses:
            pets: { content: { application/json: { schema: { allOf: [{ $ref: '#/components/schemas/Envelope' }, { type: object, properties: { data: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }] } } } }
          securitySchemes: { b: { type: http, scheme: bearer, x-clientele: { operation: token, accessToken: /t, lifetime: 1h } } }
          schemas:
            Envelope: { type: object, properties: { status: { const: success }, message: { type: string }, next: { type: [string, 'null'] }, more: { type: boolean }, count: { type: integer }, data: {} } }
            Kind: { type: string, enum: [cat, dog, 'big cat'] }
            NewPet: { type: object, required: [name], properties: { name: { type: string }, kind: { $ref: '#/components/schemas/Kind' }, born: { type: string, format: date, nullable: true } }, additionalProperties: { type: integer } }
            Pet:
              type: object
              required: [type]
              description: A pet.
              properties:
                type: { type: string }
                id: { type: integer, readOnly: true }
                food: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/Pet' } }, { $ref: '#/components/schemas/NewPet' }, { type: 'null' }] }
                flags: { type: object, additionalProperties: { type: integer, enum: [0, 1], x-clientele: { type: boolean } } }
                friends: { type: array, items: { type: [object, 'null'], properties: { a: {} } } }
              discriminator: { propertyName: type, mapping: { c: Cat, d: '#/components/schemas/Dog' } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: number, format: float } } }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { bark: { type: string, format: date-time, deprecated: true } } }] }
            Problem: { type: object, properties: { detail: { type: string }, inner: { $ref: '#/components/schemas/Problem' } } }
        """;
}
