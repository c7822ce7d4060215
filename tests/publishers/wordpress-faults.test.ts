// What WordPress 6.1 was seen to answer, and what the curator is told of it.
import { describe, expect, test } from 'vitest';
import { explain, explainUpload } from '../../src/publishers/wordpress-faults';

const said = (code: string, message = '', data: object = {}) => ({ code, message, data });

describe('a refusal of a post', () => {
  test.each([
    [401, said('rest_not_logged_in', 'You are not currently logged in.'), { kind: 'unauthorised' }],
    [
      401,
      said('rest_cannot_create', 'Sorry, you are not allowed to create posts as this user.'),
      { kind: 'unauthorised' },
    ],
    [
      403,
      said('rest_cannot_create', 'Sorry, you are not allowed to create posts as this user.'),
      { kind: 'forbidden' },
    ],
    [403, said('rest_cannot_publish', 'Sorry, you are not allowed to publish.'), { kind: 'forbidden' }],
    [403, said('rest_cannot_edit', 'Sorry, you are not allowed to edit this post.'), { kind: 'invalid' }],
    [403, said('rest_forbidden_context', 'Sorry.'), { kind: 'invalid' }],
    [400, said('empty_content', 'Content, title, and excerpt are empty.'), { kind: 'invalid', field: 'body' }],
    [404, said('rest_no_route', 'No route was found.'), { kind: 'invalid', detail: 'No route was found.' }],
    [404, said('rest_post_invalid_id', 'Invalid post ID.'), { detail: 'Invalid post ID.' }],
    [
      500,
      said('db_update_error', 'Processing the value for the following field failed: post_content.'),
      { kind: 'invalid', field: 'body' },
    ],
    [
      500,
      said('db_update_error', 'Could not update post in the database.'),
      { detail: 'Could not update post in the database.' },
    ],
    [400, said('rest_missing_callback_param', 'Missing parameter(s): name', { params: ['name'] }), { field: 'name' }],
  ])('%d %j', (status, json, expected) => expect(explain(status, json)).toMatchObject(expected));

  test.each([
    [{ status: 'status is not one of publish, future, draft.' }, 'status'],
    [{ 'tags[0]': 'tags[0] is not of type integer.' }, 'tags'],
    [{ featured_media: 'Invalid.' }, 'image'],
    [{ content: 'Invalid.' }, 'body'],
  ])('a wrong parameter names its field: %j', (params, field) => {
    const detail = Object.values(params)[0];
    expect(explain(400, said('rest_invalid_param', 'Invalid parameter(s)', { params }))).toEqual({
      kind: 'invalid',
      detail,
      field,
    });
  });

  test('asking for drafts without being let in is a matter of access, not of a parameter', () => {
    const inner = (status: number) =>
      said('rest_invalid_param', 'Invalid parameter(s): status', {
        params: { status: 'Status is forbidden.' },
        details: { status: { code: 'rest_forbidden_status', data: { status } } },
      });
    expect(explain(400, inner(401))).toMatchObject({ kind: 'unauthorised' });
    expect(explain(400, inner(403))).toMatchObject({ kind: 'forbidden' });
  });

  test('what is not WordPress’s own is not taken for its word on the post', () => {
    expect(explain(404, undefined)).toEqual({ kind: 'unreadable' });
    expect(explain(413, undefined)).toEqual({ field: 'body' });
    expect(explain(503, undefined)).toBeNull();
  });

  test('its words come as one line without markup', () => {
    expect(explain(500, said('x', '<p>Out of\n  memory &amp; time</p>'))).toEqual({ detail: 'Out of memory & time' });
  });
});

test.each([
  [
    500,
    said('rest_upload_unknown_error', 'The uploaded file exceeds the upload_max_filesize directive in php.ini.'),
    'too-large',
  ],
  [400, said('rest_upload_no_content_disposition', 'No Content-Disposition supplied.'), 'too-large'],
  [413, undefined, 'too-large'],
  [500, said('rest_upload_sideload_error', 'Sorry, you are not allowed to upload this file type.'), 'invalid'],
])('an image refused with %d %j', (status, json, kind) => {
  expect(explainUpload(status, json)).toMatchObject({ kind, field: 'image' });
});

test('an upload that is refused for other reasons is refused as a post would be', () => {
  expect(explainUpload(401, said('rest_not_logged_in', ''))).toMatchObject({ kind: 'unauthorised' });
});
